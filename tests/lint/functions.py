# SPDX-License-Identifier: GPL-3.0-or-later
# Finds the functions of a C++ file and their lengths by braces: enough for a limit, no parser.
import re

LITERALS = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
                      r"|//[^\n]*|/\*(?:.|\n)*?\*/")
NO_FUNCTION = re.compile(r"(?:^|[\s)])(if|for|while|switch|catch|do|else|try|namespace|class|struct|enum|union)\b")
QUALIFIERS = re.compile(r"(?:\s*\b(?:const|noexcept|override|final|mutable|volatile)\b(?:\s*\([^()]*\))?"
                        r"|\s*&&?|\s*->\s*[\w:<>,&*\s]+)*\s*$")


def strip_code(text):
    """The code with literals, comments and preprocessor lines blanked; line breaks stay."""
    text = LITERALS.sub(lambda m: '""' + "\n" * m.group().count("\n") if m.group()[0] in "R\"'"
                        else "\n" * m.group().count("\n"), text)
    return re.sub(r"(?m)^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: "\n" * m.group().count("\n"), text)


def closing(code, start):
    """Where the brace at `start` closes."""
    depth = 0
    for i in range(start, len(code)):
        if code[i] == "{":
            depth += 1
        elif code[i] == "}":
            depth -= 1
            if depth == 0:
                return i
    return len(code) - 1


def is_function(head):
    """Whether the text between the last ; { } and a { opens a function's body."""
    if NO_FUNCTION.search(head.split("(")[0]):
        return False
    if re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", head):  # a constructor's initialisers
        return head.rstrip().endswith(")") or head.rstrip().endswith("}")
    return QUALIFIERS.sub("", head).rstrip().endswith(")")


def functions(text):
    """(line, name, lines) of every outermost function."""
    code = strip_code(text)
    head_start = i = 0
    while i < len(code):
        if code[i] in ";}":
            head_start = i + 1
        elif code[i] == "{":
            head = code[head_start:i]
            if is_function(head):
                end = closing(code, i)
                name = re.search(r"([\w:~]+(?:\s*operator\s*\S+)?)\s*\(", head)
                first = code.count("\n", 0, head_start + len(head) - len(head.lstrip())) + 1
                yield first, name.group(1) if name else "a function", code.count("\n", 0, end) + 2 - first
                i = end
                head_start = i + 1
            elif re.search(r"\)\s*(?:noexcept\s*)?:(?!:)[^;]*\w\s*$", head):  # member{value}
                i = closing(code, i)
            else:
                head_start = i + 1
        i += 1
