"""The command line, a module a command; cli.py puts them together."""
