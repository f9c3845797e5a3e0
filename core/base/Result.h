// SPDX-License-Identifier: GPL-3.0-or-later
// A value, or a sentence that says to the user why there is none.
#pragma once
#include <utility>
#include <variant>

#include "base/Text.h"

namespace lacquer {

/// What went wrong, for the user: what happened, to which file, what to do.
struct Error {
    Message message;
    Error(Message m) : message(std::move(m)) {}
    Error(Text t, std::vector<std::string> args = {}) : message(t, std::move(args)) {}
    std::string english() const { return message.english(); }
};

/// Either a T or an Error. Taking the value of a failed Result is a programmer error (throws
/// std::bad_variant_access). Not for the audio thread.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() { return std::get<0>(state_); }
    const T& value() const { return std::get<0>(state_); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    const Error& error() const { return std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

struct Nothing {};
/// A Result of something that is only done: `return done();`
using Done = Result<Nothing>;
inline Done done() {
    return Nothing{};
}

}  // namespace lacquer
