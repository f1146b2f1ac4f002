/* Links against the static library; if it links, no panic is reachable. Then it counts once. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct input {
    const char *text;
    size_t length;
    uint16_t capacities[4];
    uint8_t settings;
    uint16_t reserve;
    uint8_t limit;
};

size_t prove(const struct input *);

int main(int argc, char **argv) {
    const char *text = argc > 1 ? argv[1] : "Kode OTP Anda 482913.";
    struct input input = {text, strlen(text), {160, 153, 70, 67}, 0, 0, 255};
    size_t sum = prove(&input);
    printf("linked without std, allocator or panic; sum %zu\n", sum);
    return sum == 0;
}
