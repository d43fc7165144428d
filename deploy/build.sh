# Sourced by deploy/run and deploy/dev: finds the JDK and Maven, and builds what is missing or outdated.

home="$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
services="budget-service indicator-service scoring-service report-service"
libraries="event-stream web-conventions deploy/embedded"
launcher_path="$home/deploy/local/target/local-1.0.0-SNAPSHOT.jar:$home/deploy/local/target/lib/*"
launcher_flags=(-Dfile.encoding=UTF-8 -Duser.timezone=UTC -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1)

# Names of departments are Chinese, and so are the names of the files saved for them.
case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java="$JAVA_HOME/bin/java"
        [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no Java in it. Set it to a JDK 17 or newer, or unset it."
    else
        java="$(command -v java)" || fail "No Java found. Install a JDK 17 or newer, or set JAVA_HOME."
    fi
    local version
    version="$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')"
    case "$version" in
        '' | 1.* | ? | 1[0-6]) fail "$java is Java ${version:-of unknown version}; a JDK 17 or newer is needed. Set JAVA_HOME." ;;
    esac
}

find_maven() {
    mvn="$(command -v mvn)" || fail "Something has to be built, but there is no Maven (mvn). Install Maven 3.8 or newer."
    local version
    version="$("$mvn" -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)"
    case "$version" in
        3.[89]* | 3.[1-9][0-9]* | [4-9]*) ;;
        *) fail "$mvn is Maven ${version:-of unknown version}; Maven 3.8 or newer is needed." ;;
    esac
    "$mvn" -version 2>/dev/null | grep -q '^Java version: \(1\.\|[0-9],\|1[0-6]\)' \
        && fail "$mvn uses a Java older than 17. Set JAVA_HOME to a JDK 17 or newer."
    [ -x "$(dirname -- "$java")/javac" ] || [ -x "$(dirname -- "$(readlink -f -- "$java")")/javac" ] \
        || fail "$java comes without javac: building needs a JDK, not a JRE. Set JAVA_HOME."
}

# Quarkus's dev mode asks for Maven 3.9; an older one can fetch it as it fetches any library.
find_maven_for_dev_mode() {
    find_maven
    case "$("$mvn" -version 2>/dev/null)" in
        *'Apache Maven 3.8'*) ;;
        *) return ;;
    esac
    local folder="$home/target/maven" release=3.9.11
    if [ ! -x "$folder/apache-maven-$release/bin/mvn" ]; then
        echo "dev mode needs Maven 3.9: fetching $release into $folder ..."
        (cd "$home" && "$mvn" -q -N -Dartifact="org.apache.maven:apache-maven:$release:zip:bin" \
            -DoutputDirectory="$folder" dependency:unpack) || fail "Maven $release can't be fetched."
    fi
    mvn="$folder/apache-maven-$release/bin/mvn"
}

artifact_of() {
    case "$1" in
        *-service) echo "$home/$1/target/quarkus-app/quarkus-run.jar" ;;
        *) echo "$home/$1/target/$(basename "$1")-1.0.0-SNAPSHOT.jar" ;;
    esac
}

# built MODULE: true if its artifact exists, and neither its sources nor the parent nor a library it may hold are newer.
built() {
    local artifact library holds=()
    artifact="$(artifact_of "$1")"
    [ -f "$artifact" ] || return 1
    for library in $libraries; do
        [ "$library" = "$1" ] && break
        holds+=("$(artifact_of "$library")")
    done
    [ -z "$(find "$home/pom.xml" "$home/$1/pom.xml" "$home/$1/src/main" "${holds[@]+"${holds[@]}"}" -newer "$artifact" \
        2>/dev/null | head -n 1)" ]
}

build_what_is_missing() {
    local wanted="" module
    for module in $libraries; do
        built "$module" || wanted="all"
    done
    if [ -z "$wanted" ]; then
        for module in $services deploy/local; do
            built "$module" || wanted="$wanted,$module"
        done
    fi
    [ -z "$wanted" ] && return
    find_maven
    build "$wanted"
}

build() {
    local log="$home/target/build.log" modules=(-pl "${1#,}" -am)
    [ "$1" = all ] && modules=()
    mkdir -p "$home/target" 2>/dev/null && : >"$log" \
        || fail "Something has to be built, but $home can't be written by $(id -un). Build it first: mvn -DskipTests package"
    touch "$home/target/build.start"
    echo "building ${1#,} (the first time this fetches libraries and takes some minutes) ..."
    (cd "$home" && exec "$mvn" -B -DskipTests -Dstyle.color=never "${modules[@]+"${modules[@]}"}" package) 2>&1 \
        | tee "$log" | progress
    if [ "${PIPESTATUS[0]}" -ne 0 ]; then
        grep -E '^\[ERROR\]' "$log" | head -n 30 >&2
        fail "The build failed; all of it is in $log"
    fi
    touch_built
}

# Maven leaves an unchanged artifact as it is; the next look must still find it as new as this build, but not newer than a
# source that was edited meanwhile.
touch_built() {
    local module
    for module in $libraries $services deploy/local; do
        [ -f "$(artifact_of "$module")" ] && touch -r "$home/target/build.start" "$(artifact_of "$module")"
    done
}

# say_module 'event-stream 1.0.0-SNAPSHOT     [3/9]'
say_module() {
    printf '  [%s %s\n' "${1##*\[}" "${1%% 1.0.0*}"
}

# Turns Maven's log into one line per module, and one per fifty downloads.
progress() {
    local line downloads=0
    while IFS= read -r line; do
        case "$line" in
            *'Downloaded from '*)
                downloads=$((downloads + 1))
                [ $((downloads % 50)) -eq 0 ] && echo "  $downloads files fetched"
                ;;
            '[INFO] Building '*'['*/*']') say_module "${line#*Building }" ;;
        esac
    done
}
