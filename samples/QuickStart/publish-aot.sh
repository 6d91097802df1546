#!/usr/bin/env bash
# Publishes QuickStart as one native file and compares what it predicts with the program that the JIT runs: the same classes, and with
# x86-64-v3 (fused multiply-add) the same bits. Needs gcc (or clang: LINKER=clang) and zlib's headers, on linux-x64.
set -euo pipefail
cd "$(dirname "$0")"
linker="${LINKER:-gcc}"
out="${1:-bin/aot}"

publish() {
    dotnet publish -c Release -r linux-x64 -p:NativeAot=true -p:CppCompilerAndLinker="$linker" -p:ObjCopyName=objcopy "$@"
}

hash_of() {
    "$@" --no-pictures --hash | grep '^hash'
}

dotnet build -c Release
publish -o "$out/x64"
publish -o "$out/x86-64-v3" -p:NativeAotInstructionSet=x86-64-v3

jit=$(hash_of dotnet bin/Release/net10.0/QuickStart.dll)
x64=$(hash_of "$out/x64/QuickStart")
v3=$(hash_of "$out/x86-64-v3/QuickStart")
echo "JIT                  $jit"
echo "NativeAOT            $x64  $(stat -c %s "$out/x64/QuickStart") bytes"
echo "NativeAOT x86-64-v3  $v3  $(stat -c %s "$out/x86-64-v3/QuickStart") bytes"

if [[ "${jit#*classes}" != "${x64#*classes}" ]]; then
    echo "The native program predicts other classes." >&2
    exit 1
fi

if [[ "$jit" != "$v3" ]]; then
    echo "The native program for x86-64-v3 predicts other bits." >&2
    exit 1
fi
