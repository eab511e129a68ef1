"""A going rate as plain values, with the keys that ``nextrung pay rate --json`` prints."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from nextrung.pay.rate.wages import TOP_PER_YEAR, reliability
from nextrung.pay.records import PERCENTILES, ForYou, GoingRate, Occupation, Percentile, PostedPay, Wages
from nextrung.sources import source_to_json


def rate_to_json(rate: GoingRate) -> dict[str, Any]:
    """Give a going rate; money is whole dollars per year, a percentile that is not published is null.

    Figures are as published; where somebody asked for it, "adjusted" has them once more, adjusted.
    """
    return {**_as_published(rate.unadjusted or rate), "adjusted": _adjusted(rate)}


def _adjusted(rate: GoingRate) -> dict[str, Any] | None:
    by = rate.adjustment
    if by is None:
        return None
    return {
        "annual": _percentiles(rate.wages.annual),
        "for_you": _part(rate.for_you),
        "posted": _posted(rate.posted),
        "factor": float(by.factor),
        "to": by.to,
        "source": by.source,
        "why": by.why,
        "notice": by.notice,
    }


def _as_published(rate: GoingRate) -> dict[str, Any]:
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
        "for_you": _part(rate.for_you),
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


def _part(part: ForYou) -> dict[str, Any]:
    ends = ("low", "mid", "high", "middle_low", "middle_high")
    return {**{name: _dollars(getattr(part, name)) for name in ends}, "why": part.why}


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
