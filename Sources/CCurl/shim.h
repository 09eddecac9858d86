// Calls of libcurl by their addresses: it is loaded once a remote cache is asked for, and not with the program, whose
// start its two dozen libraries would make longer. Only C can call functions whose arguments vary.

static inline int curl_set_number(void *function, void *handle, int option, long value) {
  return ((int (*)(void *, int, ...))function)(handle, option, value);
}

static inline int curl_set_size(void *function, void *handle, int option, long long value) {
  return ((int (*)(void *, int, ...))function)(handle, option, value);
}

static inline int curl_set_pointer(void *function, void *handle, int option, const void *value) {
  return ((int (*)(void *, int, ...))function)(handle, option, value);
}

static inline int curl_set_callback(
    void *function, void *handle, int option, unsigned long (*value)(char *, unsigned long, unsigned long, void *)) {
  return ((int (*)(void *, int, ...))function)(handle, option, value);
}

static inline int curl_get_number(void *function, void *handle, int info, long *value) {
  return ((int (*)(void *, int, ...))function)(handle, info, value);
}
