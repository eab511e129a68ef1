"""What is one's own: the settings, everything taken along as one file, everything deleted for good."""
