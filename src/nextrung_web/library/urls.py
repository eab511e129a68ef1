"""Addresses of the library."""

from django.urls import path

from nextrung_web.on_demand import ViewsIn

views = ViewsIn("nextrung_web.library.views")

urlpatterns = [
    path("library/", views.shelves, name="library"),
    path("library/row/<str:entry_id>/", views.row, name="library_row"),
    path("library/<slug:slug>/", views.shelf, name="shelf"),
]
