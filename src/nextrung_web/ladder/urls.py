"""Addresses of ladders, rungs and papers."""

from django.urls import path

from nextrung_web.on_demand import ViewsIn

application_views = ViewsIn("nextrung_web.ladder.application_views")
fetching_views = ViewsIn("nextrung_web.ladder.fetching_views")
home = ViewsIn("nextrung_web.ladder.home")
paper_views = ViewsIn("nextrung_web.ladder.paper_views")
views = ViewsIn("nextrung_web.ladder.views")

urlpatterns = [
    path("", home.ladder, name="ladder"),
    path("new/", views.new_application, name="new_application"),
    path("example/", views.take_example, name="add_example"),
    path("applications/<int:pk>/", application_views.application, name="application"),
    path("applications/<int:pk>/archive/", application_views.archive, name="archive_application"),
    path("applications/<int:pk>/delete/", application_views.delete, name="delete_application"),
    path("applications/<int:pk>/fetching/", fetching_views.state, name="posting_state"),
    path("applications/<int:pk>/fetch/", fetching_views.again, name="fetch_posting"),
    path("applications/<int:pk>/<str:kind>/", application_views.replace, name="replace_paper"),
    path("rungs/<int:pk>/climb/", application_views.climb, name="climb"),
    path("rungs/<int:pk>/when/", application_views.change_when, name="change_when"),
    path("rungs/<int:pk>/notes/", application_views.change_notes, name="change_notes"),
    path("papers/<int:pk>/", paper_views.paper, name="paper"),
    path("papers/<int:pk>/correct/", paper_views.correct, name="correct"),
    path("papers/<int:pk>/file/", paper_views.download, name="paper_file"),
]
