// SPDX-License-Identifier: GPL-3.0-or-later
// An ALSA output for tests: takes samples at the clock's pace and writes them to a file, losing none.
//
// Environment, read when the device is opened:
//   PACED_FILE     where the samples go, in the stream's own format
//   PACED_SPEED    times real time (1)
//   PACED_RATE     the only rate that it runs (any)
//   PACED_FAIL_AT  frames after which the device is gone (never)
#include <alsa/asoundlib.h>
#include <alsa/pcm_external.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

struct paced {
    snd_pcm_ioplug_t io;
    FILE* file;
    double speed, began;
    long long written, fail_at;
    int timer, unplugged;
};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double number(const char* name, double otherwise) {
    const char* text = getenv(name);
    return text && *text ? atof(text) : otherwise;
}

static int gone(struct paced* p) {
    if (p->fail_at > 0 && p->written >= p->fail_at && !p->unplugged) {
        p->unplugged = 1;  // as a card that was pulled: it stands still, and every call says so
        snd_pcm_ioplug_set_state(&p->io, SND_PCM_STATE_DISCONNECTED);
    }
    return p->unplugged;
}

static int paced_start(snd_pcm_ioplug_t* io) {
    struct paced* p = io->private_data;
    const long tick = (long)(1e9 * (double)io->period_size / (4.0 * io->rate * p->speed)) + 1;
    const struct itimerspec every = {{tick / 1000000000, tick % 1000000000}, {0, 1}};
    p->began = now();
    return timerfd_settime(p->timer, 0, &every, NULL);
}

static int paced_stop(snd_pcm_ioplug_t* io) {
    struct paced* p = io->private_data;
    const struct itimerspec never = {{0, 0}, {0, 0}};
    return timerfd_settime(p->timer, 0, &never, NULL);
}

// One frame behind the writer at most: a slow writer is waited for instead of running dry.
static snd_pcm_sframes_t paced_pointer(snd_pcm_ioplug_t* io) {
    struct paced* p = io->private_data;
    if (gone(p)) return (snd_pcm_sframes_t)((p->written - 1) % (long long)io->buffer_size);
    double played = (now() - p->began) * io->rate * p->speed;
    if (played > (double)p->written - 1) {
        played = p->written > 0 ? (double)p->written - 1 : 0;
        p->began = now() - played / (io->rate * p->speed);
    }
    return (snd_pcm_sframes_t)((long long)played % (long long)io->buffer_size);
}

static snd_pcm_sframes_t paced_transfer(snd_pcm_ioplug_t* io, const snd_pcm_channel_area_t* areas,
                                        snd_pcm_uframes_t offset, snd_pcm_uframes_t size) {
    struct paced* p = io->private_data;
    if (gone(p)) return -ENODEV;
    const size_t frame = areas->step / 8;
    const char* from = (const char*)areas->addr + areas->first / 8 + offset * frame;
    if (p->file) fwrite(from, frame, size, p->file);
    p->written += (long long)size;
    return (snd_pcm_sframes_t)size;
}

static int paced_prepare(snd_pcm_ioplug_t* io) {
    struct paced* p = io->private_data;
    if (gone(p)) return -ENODEV;
    p->written = 0;
    p->began = now();
    return 0;
}

static int paced_revents(snd_pcm_ioplug_t* io, struct pollfd* fds, unsigned int count,
                         unsigned short* events) {
    struct paced* p = io->private_data;
    unsigned long long ticks;
    (void)count;
    if ((fds[0].revents & POLLIN) && read(p->timer, &ticks, sizeof ticks) < 0)
        *events = POLLERR;
    else
        *events = gone(p) ? POLLERR | POLLOUT : POLLOUT;
    return 0;
}

static int paced_close(snd_pcm_ioplug_t* io) {
    struct paced* p = io->private_data;
    if (p->file) fclose(p->file);
    close(p->timer);
    free(p);
    return 0;
}

static const snd_pcm_ioplug_callback_t callbacks = {.start = paced_start,
                                                    .stop = paced_stop,
                                                    .pointer = paced_pointer,
                                                    .transfer = paced_transfer,
                                                    .prepare = paced_prepare,
                                                    .poll_revents = paced_revents,
                                                    .close = paced_close};

static int constrain(snd_pcm_ioplug_t* io) {
    static const unsigned access[] = {SND_PCM_ACCESS_RW_INTERLEAVED,
                                      SND_PCM_ACCESS_MMAP_INTERLEAVED};
    static const unsigned format[] = {SND_PCM_FORMAT_FLOAT, SND_PCM_FORMAT_S32, SND_PCM_FORMAT_S16};
    const unsigned only = (unsigned)number("PACED_RATE", 0);
    int e = snd_pcm_ioplug_set_param_list(io, SND_PCM_IOPLUG_HW_ACCESS, 2, access);
    if (e >= 0) e = snd_pcm_ioplug_set_param_list(io, SND_PCM_IOPLUG_HW_FORMAT, 3, format);
    if (e >= 0) e = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_CHANNELS, 1, 2);
    if (e >= 0)
        e = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_RATE, only ? only : 8000,
                                            only ? only : 384000);
    if (e >= 0)
        e = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIOD_BYTES, 128, 1 << 18);
    if (e >= 0) e = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIODS, 2, 64);
    return e;
}

SND_PCM_PLUGIN_DEFINE_FUNC(paced) {
    struct paced* p = calloc(1, sizeof *p);
    const char* path = getenv("PACED_FILE");
    (void)root;
    (void)conf;
    if (!p) return -ENOMEM;
    p->speed = number("PACED_SPEED", 1);
    p->fail_at = (long long)number("PACED_FAIL_AT", 0);
    p->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    p->io.version = SND_PCM_IOPLUG_VERSION;
    p->io.name = "Paced test output";
    p->io.callback = &callbacks;
    p->io.private_data = p;
    p->io.poll_fd = p->timer;
    p->io.poll_events = POLLIN;
    int e = stream == SND_PCM_STREAM_PLAYBACK ? 0 : -ENODEV;
    if (e >= 0) e = snd_pcm_ioplug_create(&p->io, name, stream, mode);
    if (e >= 0 && (e = constrain(&p->io)) < 0) snd_pcm_ioplug_delete(&p->io);
    if (e < 0) return e;
    p->file = path && *path ? fopen(path, "wb") : NULL;
    *pcmp = p->io.pcm;
    return 0;
}

SND_PCM_PLUGIN_SYMBOL(paced);
