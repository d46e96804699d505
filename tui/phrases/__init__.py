"""What was found, in words and signs, for the reader and the commands alike.

Plain text without style or escaping: those belong to whoever shows it. Nothing here needs Textual, so that a command
starts without it.
"""
