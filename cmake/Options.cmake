# What every target is compiled with. The same bits on every machine: no fused multiply-add, no fast-math.
# (-Wno-restrict: g++ 12 sees overlaps in std::string that are not there.)
add_library(lacquer_options INTERFACE)
target_compile_options(lacquer_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers -Wno-restrict
  -ffp-contract=off $<$<CONFIG:Release>:-O3>)
if(LACQUER_WERROR)
  target_compile_options(lacquer_options INTERFACE -Werror)
endif()
if(LACQUER_SANITIZE STREQUAL "address")
  target_compile_options(lacquer_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(lacquer_options INTERFACE -fsanitize=address,undefined)
elseif(LACQUER_SANITIZE STREQUAL "thread")
  target_compile_options(lacquer_options INTERFACE -fsanitize=thread)
  target_link_options(lacquer_options INTERFACE -fsanitize=thread)
elseif(LACQUER_SANITIZE STREQUAL "realtime")
  # Debian 12's clang 19 ships the run-time; code brackets its audio callback with it (tests/support/RealtimeGuard).
  file(GLOB LACQUER_RTSAN /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.rtsan-x86_64.a)
  if(NOT LACQUER_RTSAN)
    message(FATAL_ERROR "The real-time sanitizer's run-time is missing: install libclang-rt-19-dev.")
  endif()
  target_compile_definitions(lacquer_options INTERFACE LACQUER_RTSAN)
  target_link_options(lacquer_options INTERFACE -Wl,--whole-archive ${LACQUER_RTSAN} -Wl,--no-whole-archive
    -Wl,--export-dynamic -lresolv -lrt -ldl -lpthread)
elseif(LACQUER_SANITIZE STREQUAL "fuzzer")
  # clang++ only; the programs of tests/fuzz link the driver.
  target_compile_options(lacquer_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=undefined -Wno-unknown-warning-option)
  target_link_options(lacquer_options INTERFACE -fsanitize=address,undefined)
endif()
