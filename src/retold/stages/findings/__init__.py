"""The statements of a story's accounts in, findings out: what is one thing, told by whom, and what became of it.

`statements` cuts articles into clauses; `threads` joins them inside an account, `pairs`, `judge` and `groups` across
accounts, `voices` says which of these are one witness; `reconcile` drives, `verdicts` judges, `reasons` are for people.
"""
