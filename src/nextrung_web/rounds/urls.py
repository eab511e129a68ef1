"""Addresses of round rooms."""

from django.urls import path

from nextrung_web.on_demand import ViewsIn
from nextrung_web.rounds.parts import PARTS

after_views = ViewsIn("nextrung_web.rounds.after_views")
choice_views = ViewsIn("nextrung_web.rounds.choice_views")
views = ViewsIn("nextrung_web.rounds.views")

_OWN_VIEW = ("strengths", "after")

urlpatterns = [
    path("rounds/<int:pk>/", views.room, name="round"),
    path("rounds/<int:pk>/state/", views.state, name="round_state"),
    path("rounds/<int:pk>/make/", views.make_again, name="make_brief"),
    path("rounds/<int:pk>/print/", views.print_view, name="round_print"),
    path("rounds/<int:pk>/strengths/", choice_views.strengths, name="round_strengths"),
    path("rounds/<int:pk>/strengths/choose/", choice_views.choose, name="choose_strength"),
    path("rounds/<int:pk>/strengths/undo/<int:choice>/", choice_views.undo, name="undo_choice"),
    path("rounds/<int:pk>/after/", after_views.after, name="round_after"),
    path("rounds/<int:pk>/after/keep/", after_views.keep, name="keep_typed"),
    path("rounds/<int:pk>/brief.<str:kind>", views.download, name="brief_file"),
    *(
        path(f"rounds/<int:pk>/{part.slug}/", views.part, {"slug": part.slug}, name=f"round_{part.slug}")
        for part in PARTS
        if part.slug not in _OWN_VIEW
    ),
]
