"""What an offer or the present job is worth in a year, benefits and costs included."""
