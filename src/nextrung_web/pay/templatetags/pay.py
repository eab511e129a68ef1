"""Amounts in templates, written as the library writes them."""

from decimal import Decimal

from django import template

from nextrung.pay.amounts import dollars

register = template.Library()


@register.filter
def money(amount: Decimal) -> str:
    """Write whole dollars: "$1,450"."""
    return dollars(amount)


@register.filter
def percent(share: Decimal | None) -> str:
    """Write a share of 0-1: "48%"."""
    return "" if share is None else f"{share * 100:.0f}%"
