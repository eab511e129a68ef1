"""A web page read for its text, and for the job posting it carries as data."""
