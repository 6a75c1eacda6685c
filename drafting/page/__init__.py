"""A resolution composed for print, and a redline row presented, once for all renderers."""
