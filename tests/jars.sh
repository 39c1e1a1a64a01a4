# Read by the validate.sh of tests that need a Java program: fetch_jars NAME fetches what
# tests/NAME/jars.sha256 lists from Maven Central once, into the user's cache, and leaves the folder in
# $jars. Ends with 77 where there is no Java or no way to the jars.
missing() {
    echo "$name: $*"
    exit 77
}

fetch_jars() {
    name=$1
    jars=${XDG_CACHE_HOME:-$HOME/.cache}/gaiyo/$name
    command -v java >/dev/null || missing "no Java (default-jdk-headless)"
    mkdir -p "$jars"
    while read -r sum path; do
        local file=$jars/${path##*/}
        if ! echo "$sum  $file" | sha256sum --check --status 2>/dev/null; then
            curl --fail --silent --show-error --location --retry 5 --retry-connrefused \
                --output "$file.part" "https://repo1.maven.org/maven2/$path" ||
                missing "$path could not be fetched"
            echo "$sum  $file.part" | sha256sum --check --status || missing "$path is not what it was"
            mv "$file.part" "$file"
        fi
    done <"$here/jars.sha256"
}
