// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured, and the sound it is measured with.
#include "bench/Works.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "dsp/Dither.h"
#include "engine/FlushToZero.h"
#include "measure/Loudness.h"
#include "media/Decoder.h"
#include "media/Encoder.h"
#include "modules/Registry.h"
#include "render/Delivery.h"
#include "support/Signals.h"

namespace lacquer::bench {
namespace {

using test::kPi;

std::filesystem::path scratch() {
    return std::filesystem::temp_directory_path() / ("lacquer-bench-" + std::to_string(::getpid()));
}

Work ditheredFile(double rate) {
    auto encoder = std::shared_ptr<Encoder>(
        std::move(*Encoder::create(scratch(), *findFormat("wav24"), rate, 2)));
    const DeliverySpec spec{
        .inRate = rate, .outRate = rate, .channels = 2, .bits = 24, .dither = DitherKind::Tpdf};
    auto print = std::make_shared<SampleFingerprint>(24, false);
    auto stream =
        std::make_shared<DeliveryStream>(spec, [encoder, print](const double* x, Frames n) {
            print->add(x, static_cast<std::size_t>(n) * 2);
            return encoder->write(x, n);
        });
    return [encoder, stream](const Block& block, bool last) {
        bool ok = stream->push(block, kQuantum).ok();
        if (last) ok = stream->finish().ok() && encoder->finish().ok();
        if (last) std::filesystem::remove(scratch());
        if (!ok) std::abort();
    };
}

// A file that repeats a second of noise is read from its start again and again.
Work fileReader(double rate) {
    {
        auto encoder = Encoder::create(scratch(), *findFormat("wav24"), rate, 2);
        std::vector<double> second(static_cast<std::size_t>(2 * rate));
        test::Noise random(3);
        for (double& v : second) v = 0.5 * random.next();
        if (!(*encoder)->write(second.data(), static_cast<Frames>(rate)) || !(*encoder)->finish())
            std::abort();
    }
    auto decoder = std::make_shared<std::unique_ptr<Decoder>>(std::move(*Decoder::open(scratch())));
    auto piece = std::make_shared<std::vector<double>>(2 * 4096);
    auto left = std::make_shared<Frames>(0);
    return [decoder, piece, left](const Block&, bool last) {
        *left += kQuantum;
        if (*left >= 4096) {
            *left -= 4096;
            if (*(*decoder)->read(piece->data(), 4096) < 4096)
                *decoder = std::move(*Decoder::open(scratch()));
        }
        if (last) std::filesystem::remove(scratch());
    };
}

Work meters(double rate) {
    auto loudness =
        std::make_shared<Loudness>(rate, 2, LoudnessOptions{.truePeak = true, .series = true});
    auto both = std::make_shared<std::vector<double>>();
    return [loudness, both](const Block& block, bool) {
        for (int n = 0; n < kQuantum; ++n) {
            both->push_back(block.left[static_cast<std::size_t>(n)]);
            both->push_back(block.right[static_cast<std::size_t>(n)]);
        }
        if (both->size() < 2 * 8192) return;
        loudness->add(both->data(), both->size() / 2);
        both->clear();
    };
}

}  // namespace

Sound madeSound(double rate) {
    Sound sound;
    sound.rate = rate;
    test::Noise random(1);
    sound.blocks.resize(static_cast<std::size_t>(rate) / kQuantum);
    for (std::size_t i = 0; i < sound.blocks.size() * kQuantum; ++i) {
        const double t = static_cast<double>(i) / rate, beat = std::fmod(t, 0.25);
        const double kick = 0.5 * std::exp(-beat * 12) * std::sin(2 * kPi * (50 * beat + 2));
        const double chord = 0.12 * (std::sin(2 * kPi * 220 * t) + std::sin(2 * kPi * 277.2 * t) +
                                     std::sin(2 * kPi * 1320 * t));
        const double hiss = 0.2 * std::exp(-std::fmod(t, 0.125) * 30);
        Block& block = sound.blocks[i / kQuantum];
        block.left[i % kQuantum] = kick + chord + hiss * random.next();
        block.right[i % kQuantum] = kick + 0.8 * chord + hiss * random.next();
    }
    return sound;
}

Settings equalizerBands(int count) {
    Settings all;
    for (int k = 1; k <= count; ++k) {
        const std::string band = "band" + std::to_string(k);
        all.push_back({band + ".on", "1"});
        all.push_back({band + ".freq", std::to_string(40 * std::pow(300.0, double(k) / 25))});
        all.push_back({band + ".gain", k % 2 == 0 ? "2" : "-2"});
    }
    return all;
}

Settings multibandBands(int count) {
    Settings all{{"bands", std::to_string(count)}};
    for (int k = 1; k <= count; ++k) {
        const std::string band = "band" + std::to_string(k);
        all.push_back({band + ".mode", "compress"});
        all.push_back({band + ".threshold", "-30"});
        all.push_back({band + ".ratio", "2"});
    }
    return all;
}

Work moduleWork(const std::string& id, const Settings& settings, double rate) {
    const Module* module = findModule(id);
    if (module == nullptr) return {};
    const auto params = module->params();
    std::vector<double> values = defaultValues(params);
    for (const auto& [name, text] : settings) {
        const int i = findParam(params, name);
        const auto value = i < 0 ? Result<double>(Error(Text{})) : fromText(params[i], text);
        if (i < 0 || !value) {
            std::fprintf(stderr, "%s has no %s = %s\n", id.c_str(), name.c_str(), text.c_str());
            std::exit(2);
        }
        values[static_cast<std::size_t>(i)] = *value;
    }
    const PlanPtr plan = module->plan(values, rate);
    const std::shared_ptr<Processor> processor = module->create(*plan);
    return [plan, processor](const Block& in, bool) {
        const FlushToZero flush;
        Block block = in;
        Context context;
        processor->process(*plan, block, context);
    };
}

std::vector<NamedWork> works() {
    std::vector<NamedWork> all;
    const auto add = [&](const char* name, const char* id, Settings settings) {
        if (findModule(id))
            all.push_back({name, [id, settings](double r) { return moduleWork(id, settings, r); }});
    };
    add("equalizer, all bands off", "equalizer", {});
    add("equalizer, 8 bands", "equalizer", equalizerBands(8));
    add("equalizer, 24 bands", "equalizer", equalizerBands(24));
    add("multiband, neutral", "multiband", {{"bands", "4"}});
    add("multiband, 2 bands", "multiband", multibandBands(2));
    add("multiband, 4 bands", "multiband", multibandBands(4));
    add("compressor", "compressor", {{"threshold", "-20"}, {"ratio", "2"}});
    add("imager, width", "imager", {{"band1.width", "115"}});
    add("saturator, 2x", "saturator", {{"drive", "6"}, {"oversampling", "2x"}});
    add("saturator, 8x", "saturator", {{"drive", "6"}, {"oversampling", "8x"}});
    add("limiter, below the ceiling", "limiter", {{"drive", "-12"}});
    add("limiter, 10 dB drive", "limiter", {{"drive", "10"}, {"ceiling", "-1"}});
    all.push_back({"dither, write 24 bit", ditheredFile});
    all.push_back({"read 24 bit", fileReader});
    all.push_back({"loudness and true peak", meters});
    return all;
}

double processorSeconds(const Work& work, const Sound& sound, double seconds) {
    const auto now = [] {
        timespec t = {};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
    };
    const auto quanta = static_cast<std::size_t>(seconds * sound.rate / kQuantum);
    const double start = now();
    for (std::size_t i = 0; i < quanta; ++i)
        work(sound.blocks[i % sound.blocks.size()], i + 1 == quanta);
    return now() - start;
}

}  // namespace lacquer::bench
