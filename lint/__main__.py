"""`python -m lint` is `bylint`."""

from .cli import main

main()
