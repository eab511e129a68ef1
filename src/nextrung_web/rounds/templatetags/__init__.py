"""Words of the library in templates."""
