#!/bin/sh
# Prints the Python that has what requirements.txt names.
set -eu
cd "$(dirname "$0")"
exec sh ../../local/testing/python.sh second-opinion requirements.txt
