"""A going rate as plain values, with the keys that ``nextrung pay rate --json`` prints."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from nextrung.pay.rate.wages import TOP_PER_YEAR, reliability
from nextrung.pay.records import PERCENTILES, GoingRate, Occupation, Percentile, PostedPay, Wages
from nextrung.sources import source_to_json


def rate_to_json(rate: GoingRate) -> dict[str, Any]:
    """Give a going rate; money is whole dollars per year, a percentile that is not published is null."""
    return {
        "title": rate.title,
        "location": rate.location,
        "occupation": {
            **_occupation(rate.occupation),
            **({"attribution": rate.occupation.attribution} if rate.occupation.attribution else {}),
            "alternatives": [_occupation(one) for one in rate.occupation.alternatives],
        },
        "area": {"code": rate.area.code, "name": rate.area.name, "kind": rate.area.kind},
        "annual": _percentiles(rate.wages.annual),
        "annual_at_least": _bounds(rate.wages),
        "for_you": {
            "low": _dollars(rate.for_you.low),
            "mid": _dollars(rate.for_you.mid),
            "high": _dollars(rate.for_you.high),
            "middle_low": _dollars(rate.for_you.middle_low),
            "middle_high": _dollars(rate.for_you.middle_high),
            "why": rate.for_you.why,
        },
        "posted": _posted(rate.posted),
        "employment": rate.wages.employment,
        "relative_standard_error": rate.wages.relative_standard_error,
        "reliability": reliability(rate.wages),
        "notices": list(rate.notices),
        "source": {
            "name": rate.source.name,
            "release": rate.source.release,
            "published": rate.source.published,
            "url": rate.source.url,
        },
    }


def _occupation(occupation: Occupation) -> dict[str, Any]:
    return {"code": occupation.code, "name": occupation.name, "confidence": round(occupation.confidence, 3)}


def _percentiles(values: Mapping[Percentile, Decimal]) -> dict[str, int | None]:
    return {one: _dollars(values.get(one)) for one in PERCENTILES}


def _bounds(wages: Wages) -> dict[str, int | None]:
    return {one: _dollars(TOP_PER_YEAR) for one in PERCENTILES if one in wages.at_least}


def _posted(posted: PostedPay | None) -> dict[str, Any] | None:
    if posted is None:
        return None
    return {
        "low": _dollars(posted.low),
        "high": _dollars(posted.high),
        "low_share_below": _share(posted.low_share),
        "high_share_below": _share(posted.high_share),
        "source": source_to_json(posted.source),
    }


def _dollars(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount.to_integral_value())


def _share(share: Decimal | None) -> float | None:
    return None if share is None else float(share)
