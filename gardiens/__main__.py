"""`python -m gardiens` is `gardiens`."""

from gardiens.cli import main

raise SystemExit(main())
