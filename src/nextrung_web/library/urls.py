"""Addresses of the library."""

from django.urls import path

from nextrung_web.library import views

urlpatterns = [
    path("library/", views.shelves, name="library"),
    path("library/row/<str:entry_id>/", views.row, name="library_row"),
    path("library/<slug:slug>/", views.shelf, name="shelf"),
]
