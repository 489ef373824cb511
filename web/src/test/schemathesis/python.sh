#!/bin/sh
# Prints the Python that has schemathesis.
set -eu
cd "$(dirname "$0")"
exec sh ../../../../local/testing/python.sh schemathesis requirements.txt
