"""Commands for whoever runs the pages for several people."""
