"""Addresses of ladders, rungs and papers."""

from django.urls import path

from nextrung_web.ladder import application_views, paper_views, views

urlpatterns = [
    path("", views.ladder, name="ladder"),
    path("new/", views.new_application, name="new_application"),
    path("example/", views.take_example, name="add_example"),
    path("applications/<int:pk>/", application_views.application, name="application"),
    path("applications/<int:pk>/archive/", application_views.archive, name="archive_application"),
    path("applications/<int:pk>/delete/", application_views.delete, name="delete_application"),
    path("applications/<int:pk>/<str:kind>/", application_views.replace, name="replace_paper"),
    path("rungs/<int:pk>/climb/", application_views.climb, name="climb"),
    path("rungs/<int:pk>/when/", application_views.change_when, name="change_when"),
    path("rungs/<int:pk>/notes/", application_views.change_notes, name="change_notes"),
    path("papers/<int:pk>/", paper_views.paper, name="paper"),
    path("papers/<int:pk>/correct/", paper_views.correct, name="correct"),
    path("papers/<int:pk>/file/", paper_views.download, name="paper_file"),
]
