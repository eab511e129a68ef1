"""How an answer sounded: pace, pauses, fillers and loudness, from a recording or while it comes in."""

from nextrung.practice.delivery.measure import HeardAnswer, Listener, measure_delivery

__all__ = ["HeardAnswer", "Listener", "measure_delivery"]
