"""Every address of the pages."""

from django.urls import include, path

from nextrung_web.accounts.views import enter, sign_in, sign_out

urlpatterns = [
    path("enter/", enter, name="enter"),
    path("enter/<str:token>/", enter, name="enter_with"),
    path("sign-in/", sign_in, name="sign_in"),
    path("sign-out/", sign_out, name="sign_out"),
    path(
        "", include("nextrung_web.pay.urls")
    ),  # first: a ladder takes applications/<pk>/<kind>/ for its papers
    path("", include("nextrung_web.ladder.urls")),
    path("", include("nextrung_web.rounds.urls")),
    path("", include("nextrung_web.library.urls")),
    path("", include("nextrung_web.practice.urls")),
    path("", include("nextrung_web.own.urls")),
]
