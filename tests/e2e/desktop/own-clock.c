/* Owns the time of day of one program, before which it is loaded (LD_PRELOAD): the true one and a distance, which stands in a file. */
/* The clock by which programs wait is left as it is, as where a person sets the clock. Refuses to allocate, or to look anything up: */
/* Firefox asks for the time before it can do either. Without headers, so that a compiler alone is enough. */
struct moment {
  long seconds, parts;
};
char *getenv(const char *name);
int open(const char *path, int flags, ...);
int close(int file);
void *mmap(void *wanted, unsigned long size, int access, int flags, int file, long from);
long syscall(long number, ...);

/* As Linux numbers them. */
#ifdef __x86_64__
enum { CLOCK_GETTIME = 228 };
#else
enum { CLOCK_GETTIME = 113 };
#endif
enum { REALTIME = 0, REALTIME_COARSE = 5, READ_ONLY = 0, CLOSE_ON_EXEC = 02000000, MAY_READ = 1, SHARED = 1 };

static const long none = 0;
/* In seconds. */
static const volatile long *distance = &none;

/* At the start: what a browser shuts into a sandbox opens no file later. */
__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("OWN_CLOCK");
  int file = path ? open(path, READ_ONLY | CLOSE_ON_EXEC) : -1;
  if (file < 0) return;
  void *mapped = mmap(0, sizeof none, MAY_READ, SHARED, file, 0);
  close(file);
  if (mapped != (void *)-1) distance = mapped;
}

int clock_gettime(int clock, struct moment *now) {
  int result = syscall(CLOCK_GETTIME, clock, now);
  if (result == 0 && (clock == REALTIME || clock == REALTIME_COARSE)) now->seconds += *distance;
  return result;
}
int gettimeofday(struct moment *now, void *zone) {
  int result = clock_gettime(REALTIME, now);
  now->parts /= 1000;
  return result;
}
long time(long *copy) {
  struct moment now;
  clock_gettime(REALTIME_COARSE, &now);
  if (copy) *copy = now.seconds;
  return now.seconds;
}
