"""Runs the pipeline's steps. local.py is the reference."""
