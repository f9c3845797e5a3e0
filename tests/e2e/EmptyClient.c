// SPDX-License-Identifier: GPL-3.0-or-later
// A JACK client whose callback only looks at the clock: what the machine itself does to callbacks.
// EmptyClient LIMIT_US prints, when its input ends: calls, and how many took longer.
#include <jack/jack.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static atomic_int calls, slow;
static long limitNs;

static long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000L + t.tv_nsec;
}

static int process(jack_nframes_t frames, void* unused) {
    (void)frames;
    (void)unused;
    const long begun = now();
    atomic_fetch_add(&calls, 1);
    if (now() - begun > limitNs) atomic_fetch_add(&slow, 1);
    return 0;
}

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    limitNs = 1000 * atol(argv[1]);
    jack_client_t* client = jack_client_open("empty", JackNoStartServer, NULL);
    if (!client) return 1;
    jack_set_process_callback(client, process, NULL);
    if (jack_activate(client) != 0) return 1;
    while (getchar() != EOF) {
    }
    jack_client_close(client);
    printf("{\"calls\": %d, \"slow\": %d}\n", calls, slow);
    return 0;
}
