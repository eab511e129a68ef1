"""Addresses of the money: each page for an application, and on its own."""

from django.urls import include, path

from nextrung_web.on_demand import ViewsIn

offer_views = ViewsIn("nextrung_web.pay.offer_views")
views = ViewsIn("nextrung_web.pay.views")

_PAGES = [
    path("", views.numbers, name="pay"),
    path("budget/", views.budget, name="pay_budget"),
    path("budget/remove/", views.remove_line, name="pay_remove_line"),
    path("household/", views.household, name="pay_household"),
    path("rate/", views.rate, name="pay_rate"),
    path("offers/", offer_views.offers, name="pay_offers"),
    path("offers/add/", offer_views.add, name="pay_add_offer"),
    path("offers/<int:offer>/remove/", offer_views.remove, name="pay_remove_offer"),
    path("plan.toml", views.plan_file, name="pay_file"),
]

urlpatterns = [
    path("pay/", include(_PAGES)),
    path("applications/<int:pk>/pay/brief/", views.into_brief, name="pay_into_brief"),
    path("applications/<int:pk>/pay/", include(_PAGES)),
]
