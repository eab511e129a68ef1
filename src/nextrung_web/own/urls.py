"""Addresses of the settings."""

from django.urls import path
from django.views.i18n import set_language

from nextrung_web.on_demand import ViewsIn

views = ViewsIn("nextrung_web.own.views")

urlpatterns = [
    path("settings/", views.own_settings, name="settings"),
    path("settings/language/", set_language, name="set_language"),
    path("settings/everything.zip", views.save_everything, name="export"),
    path("settings/take-in/", views.bring, name="take_in"),
    path("settings/delete/", views.delete_all, name="delete_everything"),
]
