"""The coach in a browser, on one's own computer: pages over the library, and no knowledge of their own."""
