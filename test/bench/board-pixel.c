/*
 * Watches one pixel of the X root window, whichever program draws it. Started with X Y, it answers
 * each line of its input with one line:
 *   turn KEYSYM TIMEOUT_MS    presses the key; milliseconds until the pixel changed, its new colour
 *   stroke X Y TIMEOUT_MS     draws through X Y; the same, from the last move of the pointer
 *   move X Y                  moves the pointer
 *   wait RRGGBB TIMEOUT_MS    CLOCK_MONOTONIC in milliseconds once the pixel has about this colour
 * or "timeout" with the colour that it sees.
 */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>
#include <unistd.h>

#define LOOK_EVERY_US 400
#define LIKE 20

static Display *display;
static XImage *image;
static int left, top;

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static unsigned long colour(void) {
  XShmGetImage(display, DefaultRootWindow(display), image, left, top, AllPlanes);
  return XGetPixel(image, 0, 0) & 0xffffff;
}

static int like(unsigned long a, unsigned long b) {
  for (int shift = 0; shift < 24; shift += 8) {
    int difference = (int)((a >> shift) & 255) - (int)((b >> shift) & 255);
    if (abs(difference) > LIKE) return 0;
  }
  return 1;
}

static void tell_change(unsigned long before, double start, double timeout) {
  unsigned long seen;
  while ((seen = colour()) == before && now() - start < timeout) usleep(LOOK_EVERY_US);
  if (seen == before) printf("timeout %06lx\n", seen);
  else printf("%.2f %06lx\n", now() - start, seen);
}

static void turn(const char *key, double timeout) {
  KeyCode code = XKeysymToKeycode(display, XStringToKeysym(key));
  unsigned long before = colour();
  double start = now();
  XTestFakeKeyEvent(display, code, True, 0);
  XTestFakeKeyEvent(display, code, False, 0);
  XFlush(display);
  tell_change(before, start, timeout);
}

static void move(int x, int y) {
  XTestFakeMotionEvent(display, -1, x, y, 0);
  XFlush(display);
}

/* Towards the point first, so that the stroke has begun; then straight through it in one move. */
static void stroke(int x, int y, double timeout) {
  unsigned long before = colour();
  move(x - 100, y);
  usleep(30000);
  XTestFakeButtonEvent(display, 1, True, 0);
  for (int step = 1; step <= 4; step++) {
    move(x - 100 + 10 * step, y);
    usleep(30000);
  }
  usleep(60000);
  double start = now();
  move(x + 60, y);
  tell_change(before, start, timeout);
  usleep(60000);
  XTestFakeButtonEvent(display, 1, False, 0);
  XFlush(display);
}

static void await(unsigned long wanted, double timeout) {
  double start = now();
  unsigned long seen;
  while (!like(seen = colour(), wanted) && now() - start < timeout) usleep(LOOK_EVERY_US);
  if (like(seen, wanted)) printf("%.2f %06lx\n", now(), seen);
  else printf("timeout %06lx\n", seen);
}

int main(int count, char **words) {
  if (count < 3 || !(display = XOpenDisplay(NULL))) return 1;
  left = atoi(words[1]);
  top = atoi(words[2]);
  int screen = DefaultScreen(display);
  XShmSegmentInfo segment;
  image = XShmCreateImage(display, DefaultVisual(display, screen), DefaultDepth(display, screen),
                          ZPixmap, NULL, &segment, 1, 1);
  segment.shmid = shmget(IPC_PRIVATE, image->bytes_per_line * image->height, IPC_CREAT | 0600);
  segment.shmaddr = image->data = shmat(segment.shmid, NULL, 0);
  segment.readOnly = False;
  XShmAttach(display, &segment);
  XSync(display, False);
  /* Nobody needs its name any more: it goes with the last process that holds it. */
  shmctl(segment.shmid, IPC_RMID, NULL);
  char line[128], word[64];
  double timeout;
  unsigned long wanted;
  int x, y;
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "turn %63s %lf", word, &timeout) == 2) turn(word, timeout);
    else if (sscanf(line, "stroke %d %d %lf", &x, &y, &timeout) == 3) stroke(x, y, timeout);
    else if (sscanf(line, "move %d %d", &x, &y) == 2) move(x, y), printf("moved\n");
    else if (sscanf(line, "wait %lx %lf", &wanted, &timeout) == 2) await(wanted, timeout);
    else printf("unknown\n");
    fflush(stdout);
  }
  return 0;
}
