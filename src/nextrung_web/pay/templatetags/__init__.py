"""Filters of the templates of pay."""
