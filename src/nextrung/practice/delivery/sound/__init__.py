"""Any recording in: what kind it is, and its sound as one channel of 16,000 samples a second."""
