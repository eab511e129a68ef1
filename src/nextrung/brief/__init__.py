"""Everything on a page: one Brief, shown as HTML, PDF, JSON and a calendar file."""
