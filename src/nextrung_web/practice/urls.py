"""Addresses of practice."""

from django.urls import path

from nextrung_web.on_demand import ViewsIn

recording_views = ViewsIn("nextrung_web.practice.recording_views")
review_views = ViewsIn("nextrung_web.practice.review_views")
views = ViewsIn("nextrung_web.practice.views")

urlpatterns = [
    path("practice/", views.start, name="practice"),
    path("rounds/<int:pk>/practice/", views.start, name="round_practice"),
    path("practice/progress/", review_views.progress, name="progress"),
    path("rounds/<int:pk>/practice/progress/", review_views.progress, name="round_progress"),
    path("practice/<int:pk>/", views.interview, name="interview"),
    path("practice/<int:pk>/answer/", views.answer, name="answer"),
    path("practice/<int:pk>/draft/", views.draft, name="draft"),
    path("practice/<int:pk>/summary/", views.summary, name="interview_summary"),
    path("practice/<int:pk>/delete/", views.delete, name="delete_interview"),
    path("practice/<int:pk>/answers/<int:place>/", review_views.review, name="review"),
    path("practice/<int:pk>/answers/<int:place>/attempts/", review_views.attempts, name="attempts"),
    path("practice/<int:pk>/recordings/", recording_views.begin, name="begin_recording"),
    path("practice/recordings/<uuid:key>/", recording_views.progress, name="recording"),
    path(
        "practice/recordings/<uuid:key>/pieces/<int:number>/", recording_views.piece, name="recording_piece"
    ),
    path("practice/recordings/<uuid:key>/finish/", recording_views.finish, name="finish_recording"),
    path("practice/recordings/<uuid:key>/aside/", recording_views.set_aside, name="set_recording_aside"),
    path("practice/recordings/<uuid:key>/delete/", recording_views.delete, name="delete_recording"),
    path("practice/recordings/<uuid:key>/words/", recording_views.words, name="recording_words"),
    path("practice/recordings/<uuid:key>/sound/", recording_views.sound, name="recording_sound"),
]
