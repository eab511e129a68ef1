"""Practice: mock interviews held on the page, typed or spoken, and what came of them."""
