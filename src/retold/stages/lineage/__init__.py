"""The articles of a story in, accounts out: which texts tell one text again, in which way, and which came first.

`ties` proposes, `reuse` decides and names the relation, `accounts` makes one account of a text and all that was made
from it, `changes` says what one member added, dropped and changed. `reasons` are for people.
"""
