"""Mistakes that can cost the job, seen in one answer: the table says what to look for, and where not."""

from nextrung.practice.flaws._finding import find_flaws

__all__ = ["find_flaws"]
