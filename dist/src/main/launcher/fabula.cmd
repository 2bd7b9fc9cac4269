@echo off
rem Starts Fabula with the Java runtime that comes with it. The first call makes a cache of loaded classes in
rem FABULA_CACHE, else in the user's local application data. FABULA_JVM_OPTIONS are given to the JVM after the launcher's own.
setlocal
for %%f in ("%~dp0..") do set "fabula_root=%%~ff"
set "fabula_java=%fabula_root%\lib\runtime\bin\java.exe"
set "fabula_natives=%fabula_root%\lib\native"
set "fabula_caches=%LOCALAPPDATA%\fabula"
if defined FABULA_CACHE set "fabula_caches=%FABULA_CACHE%"
set "fabula_cache=%fabula_caches%\@build@"
if not exist "%fabula_cache%" (
  echo Preparing a fast start; this is done once. 1>&2
  mkdir "%fabula_cache%" 2>nul
  "%fabula_java%" "-XX:AOTCacheOutput=%fabula_cache%\fabula.aot" -Xlog:disable -XX:+UseSerialGC "-Donnxruntime.native.path=%fabula_natives%" "-Dorg.sqlite.lib.path=%fabula_natives%" -jar "%fabula_root%\lib\fabula.jar" rehearse "%fabula_root%\samples\harbour-pool.txt" >nul 2>&1
)
set "fabula_collector=-XX:+UseSerialGC"
if "%~1"=="serve" set "fabula_collector=-XX:+UseG1GC -XX:MaxGCPauseMillis=10"
"%fabula_java%" -Xlog:disable %fabula_collector% -XX:-UsePerfData "-XX:AOTCache=%fabula_cache%\fabula.aot" "-Donnxruntime.native.path=%fabula_natives%" "-Dorg.sqlite.lib.path=%fabula_natives%" %FABULA_JVM_OPTIONS% -jar "%fabula_root%\lib\fabula.jar" %*
exit /b %ERRORLEVEL%
