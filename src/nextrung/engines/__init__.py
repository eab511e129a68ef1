"""What is slow, random or remote, each behind a protocol and each optional."""
