# The JDK that programs of the checkout run on, and building what they need. Sourced with $root set.
# Written for bash 3.2, which macOS still has.

oldest_java=17
oldest_maven=3.8.7

fail() {
    echo "$*" >&2
    exit 1
}

# Where JDKs usually are; JDK_PLACES (colon-separated patterns) replaces the list.
jdk_places() {
    if [ -n "${JDK_PLACES:-}" ]; then
        printf '%s\n' "$JDK_PLACES" | tr ':' '\n'
        return
    fi
    printf '%s\n' '/usr/lib/jvm/*' '/usr/java/*' '/opt/java*' '/opt/java/*' '/opt/jdk*' '/usr/local/opt/openjdk*' \
        '/Library/Java/JavaVirtualMachines/*/Contents/Home' "$HOME/Library/Java/JavaVirtualMachines/*/Contents/Home" \
        '/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home' \
        "$HOME/.sdkman/candidates/java/*" "$HOME/.asdf/installs/java/*" "$HOME/.jabba/jdk/*" "$HOME/.jdks/*" \
        "$HOME/.local/share/mise/installs/java/*"
}

# The home of the java on the PATH, its links followed by hand (macOS has no readlink -f everywhere).
home_on_path() {
    local java target
    java=$(command -v java 2>/dev/null) || return 0
    while [ -L "$java" ]; do
        target=$(readlink "$java")
        case $target in
            /*) java=$target ;;
            *) java=$(dirname "$java")/$target ;;
        esac
    done
    (cd "$(dirname "$java")/.." 2>/dev/null && pwd) || true
}

candidates() {
    local place home
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    home_on_path
    jdk_places | while IFS= read -r place; do
        # shellcheck disable=SC2086 # the place is a pattern
        for home in $place; do
            [ ! -d "$home" ] || printf '%s\n' "$home"
        done
    done
}

# "25.0.1" from the JDK's own release file, which is quicker than asking it.
version_of() {
    local version=
    [ ! -r "$1/release" ] || version=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9.]*\).*"/\1/p' "$1/release" | head -n 1)
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9.]*\).*/\1/p' | head -n 1)
    case $version in
        1.*) version=${version#1.} ;;
    esac
    printf '%s\n' "$version"
}

# "25.0.1<tab>/home" of every JDK (a runtime without a compiler is none), the newest last.
jdks() {
    candidates | while IFS= read -r home; do
        if [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ]; then
            printf '%s\t%s\n' "$(version_of "$home")" "$home"
        fi
    done | sort -t. -k1,1n -k2,2n -k3,3n -s
}

choose_jdk() {
    local newest
    newest=$(jdks | tail -n 1)
    [ -n "$newest" ] || fail "No JDK found in JAVA_HOME, on the PATH or in the usual places; install JDK $oldest_java or newer."
    java_version=${newest%%$'\t'*}
    JAVA_HOME=${newest#*$'\t'}
    java_feature=${java_version%%.*}
    [ "${java_feature:-0}" -ge "$oldest_java" ] ||
        fail "The newest JDK found is $java_version ($JAVA_HOME); install JDK $oldest_java or newer."
    export JAVA_HOME
}

# The JDK in that folder and no other.
use_jdk() {
    [ -x "$1/bin/javac" ] || fail "There is no JDK in $1."
    JAVA_HOME=$(cd "$1" && pwd)
    java_version=$(version_of "$JAVA_HOME")
    java_feature=${java_version%%.*}
    [ "${java_feature:-0}" -ge "$oldest_java" ] || fail "$JAVA_HOME is JDK $java_version; name JDK $oldest_java or newer."
    export JAVA_HOME
}

# True when something in the folders or files is newer than the file and than the last build, or the file is not there.
is_older() {
    local built=$1
    shift
    [ -e "$built" ] || return 0
    [ "$stamp" -nt "$built" ] && built=$stamp
    [ -n "$(find "$@" -type f -newer "$built" -print 2>/dev/null | head -n 1)" ]
}

check_maven() {
    local version
    command -v mvn >/dev/null 2>&1 || fail "Maven is not on the PATH; install Maven $oldest_maven or newer."
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
    [ "$(printf '%s\n%s\n' "$oldest_maven" "$version" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$oldest_maven" ] ||
        fail "Maven $version is too old; install Maven $oldest_maven or newer."
}

# True when a service is not built or older than its sources, or the jar is, which is made of those modules.
needs_build() {
    local jar=$1 module
    shift
    for module in petition-service signature-service notification-service; do
        is_older "$root/$module/target/quarkus-app/quarkus-run.jar" \
            "$root/pom.xml" "$root/$module/pom.xml" "$root/$module/src/main" && return 0
    done
    for module in "$@"; do
        is_older "$jar" "$root/pom.xml" "$root/$module/pom.xml" "$root/$module/src/main" && return 0
    done
    return 1
}

# Builds those modules and what they need; the stamp remembers when.
build() {
    check_maven
    local log=$root/target/run-build.log
    mkdir -p "$root/target"
    echo "Building (the first time this takes minutes; everything is written to $log)"
    MAVEN_OPTS="${MAVEN_OPTS:-} $(quiet_options)" mvn -B -f "$root/pom.xml" \
        -pl "$1" -am -Dmaven.test.skip=true -Dspotless.check.skip=true package 2>&1 | tee "$log" |
        sed -n -u 's/^\[INFO\] Building \(.*\) \[\(.*\)\]$/  \2  \1/p' || {
        grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
        fail "The build failed; see $log"
    }
    touch "$stamp"
}

# Options that only newer JDKs know, against warnings about libraries that we cannot change.
quiet_options() {
    [ "$java_feature" -lt 22 ] || printf '%s ' --enable-native-access=ALL-UNNAMED
    [ "$java_feature" -lt 23 ] || printf '%s ' --sun-misc-unsafe-memory-access=allow
}

