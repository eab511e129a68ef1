"""Invented plans for the tests of the pay room."""

from nextrung.pay.plan.file import parse_plan
from nextrung.pay.plan.records import Plan

PLAN = """\
# my plan
[job]
title = "Service Manager"
location = "Toledo, OH"
years = 14
posted_min = 84000
posted_max = 98000

[household]
state = "OH"
filing = "joint"
children = [8, 11]
other_gross = 31000
retirement_percent = 5
premiums_per_month = 410

[budget.housing]
rent = 1650 # the landlord is kind
property_tax = {amount = 3200, per = "year"}

[budget.food]
groceries = 980
eating_out = ""

[budget.irregular]
vacation = "2400 in July"

[savings]
emergency = 300

[now]
base = 78000
"""


def plan_of(text: str) -> Plan:
    return parse_plan(text, "plan.toml")
