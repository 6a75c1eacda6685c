"""A session in git: the only code that imports git, and it does so when a store is opened."""

from drafting.store.errors import StoreError
from drafting.store.store import Store

__all__ = ["Store", "StoreError"]
